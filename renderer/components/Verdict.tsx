// Whether a printed total is what its rows come to: a tick where it ties, a triangle where it differs or where a part
// is not itemised, each with its words. The words come from the engine; this gives them their mark.
import { cx } from './cx.ts'
import { Icon } from './icons/Icon.tsx'
import './Verdict.css'

export type VerdictKind = 'ties' | 'ties_rounded' | 'ties_known' | 'not_itemised' | 'differs' | 'not_stated'

const tones: Readonly<Record<VerdictKind, 'good' | 'warn' | 'bad' | 'none'>> = { ties: 'good', ties_rounded: 'good', ties_known: 'good', not_itemised: 'warn', differs: 'bad', not_stated: 'none' }

/** `brief`: a bare tick where it ties, its words for those who listen; what does not tie always says so. */
export function Verdict({ kind, words, brief = false, className }: { kind: VerdictKind; words: string; brief?: boolean; className?: string }) {
  const tone = tones[kind]
  if (tone === 'none') return null
  return (
    <span className={cx('verdict', className)} data-tone={tone}>
      <Icon name={tone === 'good' ? 'check' : 'warning'} size={14} />
      <span className={brief && kind === 'ties' ? 'unseen' : undefined}>{words}</span>
    </span>
  )
}
