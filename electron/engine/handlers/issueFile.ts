// Which of the files of an issue is read where no twin is named.
import { type Twin } from '#shared/domain/packWords.ts'
import { type Row } from '#shared/schema/index.ts'

/** The file of an issue with the most in it that is here: exempt before members' before public; or the one asked for. */
export function fileOfIssue(files: readonly Row<'issue_file'>[], issue: string, twin?: Twin): Row<'issue_file'> | undefined {
  const order: readonly string[] = twin === undefined ? ['exempt', 'members', 'public'] : [twin]
  return order.flatMap((name) => files.find((file) => file.issue === issue && file.twin === name) ?? [])[0]
}
