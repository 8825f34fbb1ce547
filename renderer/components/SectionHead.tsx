// A section: a rule in ink, its head, and a note at the far right of the same line. There are no cards.
import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'
import './SectionHead.css'

export function SectionHead({ title, note, id, level = 2 }: { title: string; note?: ReactNode; id?: string; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="section-head" data-level={level}>
      <Heading className="section-head__title" id={id}>{title}</Heading>
      {note !== undefined && <div className="section-head__note">{note}</div>}
    </div>
  )
}

/** A section as a landmark named by its head. */
export function Section({ title, note, level = 2, className, children }: { title: string; note?: ReactNode; level?: 2 | 3; className?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={cx('section', className)} aria-labelledby={id}>
      <SectionHead title={title} id={id} level={level} {...(note === undefined ? {} : { note })} />
      {children}
    </section>
  )
}
