// Small counts of people in sentences: nobody but their author knows whether they can identify anyone, so the sentence is kept and named.
import { type DocumentModel } from '../model.ts'
import { type Numbering } from '../numberStyles.ts'
import { unitsOf } from './walkPaper.ts'

const PEOPLE = 'person|people|residents?|tenants?|patients?|clients?|(?:service )?users?|child|children|pupils?|adults?|carers?|famil(?:y|ies)|households?|employees?|staff|officers?|posts?|respondents?'
const FEW = new RegExp(`\\b(?:[1-4]|one|two|three|four)\\s+(?:[a-z-]+\\s+){0,2}?(?:${PEOPLE})\\b`, 'i')
const MOST = 10

/** "Paragraph 1.4 says “three residents”: ..." for each sentence, at most ten. */
export function countsInWords(model: DocumentModel, numbering: Numbering): readonly string[] {
  return unitsOf(model, numbering).flatMap(({ what, texts, place }) => what === 'row' ? [] : texts.flatMap((text) => {
    const found = FEW.exec(text)
    return found === null ? [] : [`${place.charAt(0).toUpperCase()}${place.slice(1)} says “${found[0]}”: where so few people could be recognised, write “fewer than 5” or make it exempt.`]
  })).slice(0, MOST)
}
