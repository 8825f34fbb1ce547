// `npm run build [renderer] [main]`: builds what is named, or both.
import { type BuildName, buildIfStale } from './builds.ts'

const known: readonly BuildName[] = ['renderer', 'main']
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !known.some((build) => build === name))

if (unknown !== undefined) {
  console.error(`There is no build "${unknown}". Say: npm run build [renderer] [main]`)
  process.exitCode = 2
} else {
  try {
    for (const name of known.filter((build) => asked.length === 0 || asked.includes(build))) {
      const { built, seconds } = await buildIfStale(name)
      console.error(built ? `Built the ${name} in ${seconds.toFixed(1)} s.` : `The ${name} is up to date.`)
    }
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : String(problem))
    process.exitCode = 1
  }
}
