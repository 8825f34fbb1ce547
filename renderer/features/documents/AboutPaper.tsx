// What is known of the file before it leaves: pages, size, what it claims to conform to, its sha256, and whatever should be
// looked at first.
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { Facts } from '../../components/Small.tsx'
import { showToast } from '../../state/toasts.ts'
import { type Rendered, sizeOf } from './rendered.ts'

export function AboutPaper({ paper }: { paper: Rendered }) {
  const [copied, setCopied] = useState(false)
  const copy = () => {
    navigator.clipboard.writeText(paper.sha256).then(() => setCopied(true), () => showToast({ text: 'The clipboard could not be reached', detail: 'Select the sha256 and copy it with Ctrl+C.' }))
  }
  return (
    <section className="about-paper" aria-label="About this file">
      <h2 className="papers__title">This file</h2>
      <p className="about-paper__name">{paper.fileName}</p>
      {paper.warnings === null
        ? <p className="about-paper__fine"><Icon name="check" size={15} /> <span>Every character, table and figure passed the checks.</span></p>
        : <ul className="about-paper__warnings" aria-label="To look at first">{paper.warnings.map((warning) => <li key={warning}><Icon name="warning" size={15} /><span>{warning}</span></li>)}</ul>}
      <Facts facts={[{ name: 'Size', value: sizeOf(paper.bytes) }, { name: paper.conformance.startsWith('Contains') ? 'Accessibility' : 'Conforms to', value: paper.conformance }, { name: 'Made by', value: paper.engine }]} />
      <div className="about-paper__sum">
        <span className="about-paper__label">Fingerprint (sha256): the same paper gives the same</span>
        <code className="about-paper__hash">{paper.sha256.match(/.{1,16}/g)?.join(' ')}</code>
        <Button size="tool" icon="copy" onPress={copy}>{copied ? 'Copied' : 'Copy'}</Button>
      </div>
    </section>
  )
}
