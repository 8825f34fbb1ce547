// Holds the place of this screen until it is written.
import { EmptyState } from '../../components/Places.tsx'
import { Screen } from '../../components/Screen.tsx'

export function CompareScreen() {
  return <Screen title="This screen is being written" place="Compare"><EmptyState title="Not here yet">Its address already works.</EmptyState></Screen>
}
