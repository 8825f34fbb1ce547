// The small parts of the kit.
import { tell } from "./tell.tsx"
import "./stories.css"

tell(<main className="story story--page"><h1>Parts</h1></main>)
