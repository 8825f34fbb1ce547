// The little of WebAssembly that the export uses: Node has it, but its types come only with those of a browser, which the engine
// must not see.
declare namespace WebAssembly {
  class Module {
    private readonly compiled: true
  }
  class RuntimeError extends Error {}
  function compile(bytes: Uint8Array): Promise<Module>
}
