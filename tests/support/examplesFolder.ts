/** Names a folder for the examples of all processes of a run; without it each process builds its own. */
export const EXAMPLES_VARIABLE = 'RECONCILE_TEST_EXAMPLES'
