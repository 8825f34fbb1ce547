// What the engine and the hosts may use of the store. Everything else in db/store and db/file is its own business.
export { createDeviceMemory } from './file/deviceMemory.ts'
export { createStore, openStore } from './file/open.ts'
export type {
  CheckReport, Committed, DeviceMemory, Finding, OperationMeta, ReadableDb, SqlValue, Store, StoreIdentity, StoreOptions, UndoState, UndoStep, WritableDb,
} from './store/types.ts'
export { classify } from './file/classify.ts'
export { type Classification, type FileState } from './file/sentences.ts'
