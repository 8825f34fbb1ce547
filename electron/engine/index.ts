// What a host may use of the engine, and all of it. Loading this loads the store: a process that only talks to an engine
// elsewhere takes serve.ts instead.
export { classify, type CheckReport, type Classification } from '#db/index.ts'
export { createEngine, type Engine } from './engine.ts'
export { exampleNames, type ExampleName, isExampleName } from './examples/index.ts'
export { createNewId } from './newId.ts'
export { createCycleFile, createExampleFile, type Machine, newCycle, openFile } from './session/files.ts'
export { createSession, type Session, type SessionOptions } from './session/session.ts'
