// What the public does not get, or would not: where it stands, under which paragraph of Schedule 12A, and why.
import { type Rendered } from './rendered.ts'

export function Withheld({ paper, id }: { paper: Rendered; id: string }) {
  return (
    <section className="withheld" id={id} tabIndex={0} aria-label={paper.twin === 'public' ? 'Withheld from this file' : 'Exempt in this file'}>
      <ul>
        {(paper.withheld ?? []).map(({ places, paragraph, meaning, reason }) => (
          <li key={`${paragraph} ${reason}`}>
            <p className="withheld__places">{places.join('; ')}</p>
            <p className="withheld__why">{reason} <span>Paragraph {paragraph} of Schedule 12A, {meaning}.</span></p>
          </li>
        ))}
      </ul>
    </section>
  )
}
