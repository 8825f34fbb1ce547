// The claim in the file's metadata: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), with the description of the UA property
// that PDF/A asks for because it does not know it. Added to what the engine wrote; nothing of that is changed. Some pages of a paper
// claim PDF/A-2b alone: they look the same for ever, but a heading or the head of a table may stand on a page that is not among them.

/** What a file says of itself: all of it for a whole paper, the looks for some of its pages. */
export const CLAIMS = { whole: 'PDF/UA-1, PDF/A-2a', looks: 'PDF/A-2b' } as const
export type Claim = keyof typeof CLAIMS

const RDF_END = '</rdf:RDF>'

const property = (name: string, type: string, description: string): string =>
  `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>${type}</pdfaProperty:valueType>`
  + `<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`

const archival = (level: 'A' | 'B'): string =>
  `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>${level}</pdfaid:conformance></rdf:Description>`

const accessible = '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>'
  + '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
  + '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>'
  + '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>'
  + property('part', 'Integer', 'Part of ISO 14289 the file conforms to')
  + '</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>'

/** The XMP packet with the claim; throws when it is not the packet we know or already claims something. */
export function withClaim(xmp: string, claim: Claim): string {
  const end = xmp.lastIndexOf(RDF_END)
  if (end < 0 || xmp.includes('pdfaid:part') || xmp.includes('pdfuaid:part')) throw new Error('the metadata of the PDF is not as expected')
  return xmp.slice(0, end) + (claim === 'whole' ? archival('A') + accessible : archival('B')) + xmp.slice(end)
}
