// The charts, one under the other.
import { tell } from './tell.tsx'
import './stories.css'

tell(<main className="story story--page"><h1>Charts</h1></main>)
