// Written text as it is read: the same paragraphs, lists and links the editor makes, without an editor. Links are words that
// say where they lead; opening one is the host's affair.
import { type ReactNode } from 'react'
import { type RichBlock, type RichDoc, type RichInline, type RichMark } from '#shared/documents/richText.ts'
import './RichText.css'

export function RichText({ rich, onLink }: { rich: RichDoc; onLink?: (href: string) => void }) {
  return <div className="rich">{rich.doc.content.map((block, i) => <Block block={block} onLink={onLink} key={i} />)}</div>
}

type LinkHandler = ((href: string) => void) | undefined

function Block({ block, onLink }: { block: RichBlock; onLink: LinkHandler }) {
  if (block.type === 'paragraph') {
    return <p>{block.content === undefined ? <br /> : block.content.map((piece, i) => <Inline piece={piece} onLink={onLink} key={i} />)}</p>
  }
  const items = block.content.map((item, i) => <li key={i}>{item.content.map((inner, n) => <Block block={inner} onLink={onLink} key={n} />)}</li>)
  return block.type === 'bulletList' ? <ul>{items}</ul> : <ol>{items}</ol>
}

function Inline({ piece, onLink }: { piece: RichInline; onLink: LinkHandler }) {
  if (piece.type === 'hardBreak') return <br />
  return <>{(piece.marks ?? []).reduceRight<ReactNode>((inside, mark) => <Marked mark={mark} onLink={onLink}>{inside}</Marked>, piece.text)}</>
}

function Marked({ mark, onLink, children }: { mark: RichMark; onLink: LinkHandler; children: ReactNode }) {
  switch (mark.type) {
    case 'bold': return <strong>{children}</strong>
    case 'italic': return <em>{children}</em>
    case 'underline': return <u>{children}</u>
    case 'link': {
      const { href } = mark.attrs
      return <a href={href} title={href} onClick={(event) => { event.preventDefault(); event.stopPropagation(); onLink?.(href) }}>{children}</a>
    }
  }
}
