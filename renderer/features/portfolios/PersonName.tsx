// The name of a person, marked where the person was made up to fill the example.
import { useQuery } from '../../client/useQuery.ts'
import { Illustrative } from '../../components/Marks.tsx'

export function PersonName({ person }: { person: { readonly id: string; readonly name: string } }) {
  const people = useQuery('people.list', {})
  const invented = people.status === 'ready' && people.data.people.some((row) => row.id === person.id && row.illustrative)
  return <span>{person.name}{invented && <> <Illustrative /></>}</span>
}
