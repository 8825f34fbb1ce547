// 1.1 and 1.2: composed from the record of the meeting, never typed here. Being current shows the record in the inspector.
import { setInspector } from '../../state/shell.ts'
import { OPENING } from './board.ts'
import { type BlockProps } from './Paper.tsx'
import { PaperBlock } from './PaperBlock.tsx'
import { neighbour } from './paperOrder.ts'

export function OpeningBlock({ workspace, focus, readOnly, isStop }: BlockProps) {
  const current = focus.isCurrent(OPENING)
  const onStep = (way: 'up' | 'down') => {
    const next = neighbour(workspace, OPENING, way)
    if (next !== null) focus.select(next)
  }
  return (
    <PaperBlock spot={OPENING} name="Opening, from the record of the meeting" current={current} tabStop={isStop(OPENING)} aim={current ? focus.aim : null} onShow={() => focus.show(OPENING)} onWrite={() => focus.select(OPENING)} onStep={onStep}>
      <div className="opening" onClick={() => focus.show(OPENING)}>
        {workspace.opening.map((paragraph) => (
          <div className="opening__paragraph" key={paragraph.number}>
            <span className="paper-block__number">{paragraph.number}</span>
            <p>{paragraph.text}</p>
            {paragraph.items !== null && <ul className="opening__items">{paragraph.items.map((item) => <li key={item}>{item}</li>)}</ul>}
          </div>
        ))}
        <button type="button" className="opening__from" tabIndex={isStop(OPENING) ? 0 : -1} onClick={() => { focus.show(OPENING); setInspector('open') }}>From the record of the meeting{readOnly ? '' : ': change it there'}</button>
      </div>
    </PaperBlock>
  )
}
