// While a paper is made: what is being made, and for how long.
import { useEffect, useState } from 'react'
import { Icon } from '../icons/Icon.tsx'
import './Making.css'

/** How long it takes, from the second second on; nothing jumps when it is quick. */
export function Making({ title }: { title: string }) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => window.clearInterval(timer)
  }, [])
  return (
    <div className="making" role="status">
      <div className="making__sheet" aria-hidden="true"><Icon name="document" size={24} /><span className="making__line" /><span className="making__line" /><span className="making__line" /></div>
      <p className="making__title">Making the paper: {title}</p>
      <p className="making__text">{seconds === 0 ? 'Setting the pages.' : `Setting the pages, ${seconds} s.`} You may go on with something else; it is here when you come back.</p>
      <progress className="making__progress" aria-label="Making the paper" />
    </div>
  )
}
