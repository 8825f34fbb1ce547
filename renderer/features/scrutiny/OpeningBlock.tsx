// 1.1 and 1.2: composed from the record of the meeting, never typed here. Being current shows the record in the inspector.
import { memo } from 'react'
import { setInspector } from '../../state/shell.ts'
import { type Standing } from '../../editor/paper/usePaperFocus.ts'
import { PaperBlock } from '../../editor/paper/PaperBlock.tsx'
import { OPENING, type Workspace } from './board.ts'
import { type BlockProps } from './Paper.tsx'
import { stepFrom } from './useTextKeys.ts'

type OpeningProps = BlockProps & Standing & { readonly opening: Workspace['opening'] }

export const OpeningBlock = memo(function OpeningBlock({ paper, go, readOnly, current, aim, stop, opening }: OpeningProps) {
  return (
    <PaperBlock spot={OPENING} name="Opening, from the record of the meeting" current={current} tabStop={stop} aim={aim} onShow={() => go.show(OPENING)} onWrite={() => go.select(OPENING)} onStep={stepFrom(paper, go, OPENING)}>
      <div className="opening" onClick={() => go.show(OPENING)}>
        {opening.map((paragraph) => (
          <div className="opening__paragraph" key={paragraph.number}>
            <span className="paper-block__number">{paragraph.number}</span>
            <p>{paragraph.text}</p>
            {paragraph.items !== null && <ul className="opening__items">{paragraph.items.map((item) => <li key={item}>{item}</li>)}</ul>}
          </div>
        ))}
        <button type="button" className="opening__from" tabIndex={stop ? 0 : -1} onClick={() => { go.show(OPENING); setInspector('open') }}>From the record of the meeting{readOnly ? '' : ': change it there'}</button>
      </div>
    </PaperBlock>
  )
})
