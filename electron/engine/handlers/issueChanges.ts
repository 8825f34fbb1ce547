// What a supplement or revised papers say on their front sheet: what in them reads otherwise than it was sent, as it was and as it is.
import { filesOf, issuesOf } from '#db/packs/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type Block, type InnerBlock } from '#shared/documents/blocks.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { changedLines, changesSinceIssues } from '#shared/documents/packChanges.ts'
import { type PackContent } from '#shared/documents/packContent.ts'
import { docOf } from '#shared/documents/richText.ts'
import { type Twin } from '#shared/domain/packWords.ts'
import { Refusal } from '#shared/errors.ts'
import { keptContent } from './keptContent.ts'
import { fileOfIssue } from './issueFile.ts'

/**
 * The edition with the list before its agenda; itself where nothing in it was sent before. The public is told of what earlier public files
 * said, and of no figure but those printed in both: `content` is what this edition says and keeps.
 */
export function withChanges(db: ReadableDb, pack: string, twin: Twin, content: PackContent): DocumentModel {
  const { model } = content
  const lines = changedLines(changesSinceIssues(earlierContents(db, pack, twin), twin === 'public' ? { ...content, savings: [] } : content))
  const at = model.blocks.findIndex((block) => block.type === 'agenda') - 1
  if (lines.length === 0 || at < 0) return model
  const list: readonly InnerBlock[] = [
    { type: 'heading', id: null, level: 1, numbered: false, text: 'What changed since it was issued' },
    { type: 'list', style: 'bullet', items: lines.map((line) => ({ text: docOf(line), illustrative: false })) },
  ]
  const blocks: readonly Block[] = [...model.blocks.slice(0, at), ...list, ...model.blocks.slice(at)]
  return { ...model, blocks }
}

/** Whose words may be repeated in a file: what was exempt is told to nobody but those who get all of it, though it is not there any more. */
const repeated: Readonly<Record<Twin, readonly Twin[]>> = { exempt: ['exempt', 'members', 'public'], members: ['members', 'public'], public: ['public'] }

/** Those that are not in this file any more are left out: what changed since is then not known. */
function earlierContents(db: ReadableDb, pack: string, twin: Twin): readonly PackContent[] {
  const files = filesOf(db, pack)
  return issuesOf(db, pack).flatMap((issue) => {
    const file = repeated[twin].flatMap((one) => fileOfIssue(files, issue.id, one) ?? [])[0]
    if (file === undefined) return []
    try { return [keptContent(db, file.model)] } catch (problem) { if (problem instanceof Refusal) return []; throw problem }
  })
}
