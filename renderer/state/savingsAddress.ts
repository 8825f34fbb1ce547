// Words of the address of the savings list that other screens link to.

/** In place of the id of a portfolio: the savings that stand in none. */
export const NO_PORTFOLIO = 'none'
