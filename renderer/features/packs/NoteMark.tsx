// Says that readers wrote notes beside a place, and leads to them.
import { plural } from '#shared/domain/sentences.ts'
import { Icon } from '../../components/icons/Icon.tsx'

export function NoteMark({ count, onPress }: { count: number; onPress: () => void }) {
  return <button type="button" className="note-mark" onClick={onPress}><Icon name="note" size={14} /><span>{count} {plural(count, 'note')}</span></button>
}
