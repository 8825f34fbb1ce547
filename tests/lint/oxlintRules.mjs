// Lint rules of this project that no kept library has. Plain JavaScript: the linter loads it itself.
import { walls } from './walls.mjs'

/** `injected`: time, chance and ids come in as arguments, so that the same input gives the same file. */
const injected = {
  meta: { type: 'problem', messages: { given: '{{what}}: take the clock, the ids and chance as arguments.' } },
  create(context) {
    const report = (node, what) => context.report({ node, messageId: 'given', data: { what } })
    const forbidden = { Date: ['now'], Math: ['random'], crypto: ['randomUUID', 'getRandomValues', 'randomUUIDv7'], performance: ['now'] }
    return {
      NewExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) report(node, 'new Date()')
      },
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date') report(node, 'Date()')
      },
      MemberExpression(node) {
        if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return
        if (forbidden[node.object.name]?.includes(node.property.name)) report(node, `${node.object.name}.${node.property.name}`)
      },
      ImportSpecifier(node) {
        if (/^random(UUID|UUIDv7|Bytes|Int|FillSync)$/.test(node.imported.name ?? '')) report(node, node.imported.name)
      },
    }
  },
}

export default { meta: { name: 'reconcile' }, rules: { injected, walls } }
