// What the library writes for a fixed workbook, part by part. It is young: any change in its output is seen here and looked at before
// it is accepted (npx vitest run tests/workbook/golden.test.ts -u). Bytes of the package are left out: how hard it is packed is the
// business of the machine's zlib.
import { expect, it } from 'vitest'
import { everyState, figuresAndDifferences, workbookOf } from './models.ts'
import { bytesOf, partsOf } from './readBack.ts'

it('a workbook is written as it was when it was last looked at', async () => {
  const parts = partsOf(await bytesOf(workbookOf([everyState, figuresAndDifferences], { title: 'Savings & change', illustrative: 'Made up for a test.' })))
  const text = Object.entries(parts).map(([name, xml]) => `## ${name}\n${xml.replaceAll('><', '>\n<')}\n`).join('\n')
  await expect(text).toMatchFileSnapshot('golden/every-state.txt')
})
