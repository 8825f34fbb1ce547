// How every file of the project is kept.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../run/step.ts'
import { allSources, isCode, isProduct, type Source } from './sources.ts'

const sources = allSources()
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** Where a pattern stands, as "file:line", so that a failure says what to mend. */
const places = (among: readonly Source[], pattern: RegExp): string[] =>
  among.flatMap(({ path, text }) => text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])))

/** For words that are fine in a sentence: the line without its comment. */
const inCode = ({ path, text }: Source): Source => ({ path, text: text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '').replace(/\s\/\/ .*$/gm, '') })

/** Written in two halves, so that this file is not found by its own search. */
const word = (...parts: readonly string[]): string => parts.join('')

describe('the files of the house', () => {
  it('no file of code or style is longer than 400 lines', () => {
    const long = sources.filter((source) => isCode(source) || source.path.endsWith('.css')).filter(({ text }) => text.split('\n').length > 401)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('every file of code says first what it is for', () => {
    expect(sources.filter(isProduct).filter(({ text }) => !/^(#!.*\n)?(\/\/|\/\*)/.test(text)).map(({ path }) => path)).toEqual([])
  })

  it.each([
    ['a compiler that is told to look away', new RegExp(word('@ts-', '(ignore|nocheck|expect-error)')), isCode],
    ['a cast through nothing', new RegExp(word('as unknown', ' as')), isCode],
    ['work left for later', new RegExp(word('\\b(TO', 'DO|FIX', 'ME|XX', 'X)\\b')), isCode],
    ['a test that is left out without a reason', new RegExp(word('\\.(on', 'ly|sk', 'ip|to', 'do)\\(')), (source: Source) => source.path.startsWith('tests/')],
  ])('there is no %s', (_, pattern, among) => {
    expect(places(sources.filter(among), pattern)).toEqual([])
  })

  it('there is no type that means anything', () => {
    expect(places(sources.filter(isCode).map(inCode), /(:|<|\bas) any\b(?=[\s,;)>\]|&=[]|$)/)).toEqual([])
  })

  it('nothing points at the machine it was written on', () => {
    expect(places(sources, new RegExp(word('(^|[\\s\'"`(=])/(wo', 'rk|tm', 'p|ro', 'ot|ho', 'me)/')))).toEqual([])
  })

  it('the linter is switched off nowhere without a reason beside it', () => {
    const switches = places(sources.filter(isProduct), /(oxlint|eslint)-disable(?!.*--)/)
    expect(switches).toEqual([])
  })
})

describe('what the project is made of', () => {
  const { dependencies, devDependencies } = readJson('package.json') as { dependencies: Record<string, string>; devDependencies: Record<string, string> }
  const lock = readJson('package-lock.json') as { packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }> }

  it('every library has one exact version', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    expect(loose).toEqual([])
  })

  it('the lock names the binaries of every platform, so that it installs on each', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter((name) => !isLocked(path, name)))
    expect(missing).toEqual([])

    function isLocked(path: string, name: string): boolean {
      if (lock.packages[`${path === '' ? '' : `${path}/`}node_modules/${name}`] !== undefined) return true
      return path !== '' && isLocked(path.includes('/node_modules/') ? path.slice(0, path.lastIndexOf('/node_modules/')) : '', name)
    }
  })

  it('the database library is the only one that the app needs at run time beside itself', () => {
    expect(Object.keys(dependencies)).toEqual(['better-sqlite3'])
  })
})
