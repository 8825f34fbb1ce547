// The four cross-cutting priorities a new cycle starts with; their wording is data and is changed in the cycle.

export const standardPriorities = [
  { short: 'Growth', label: 'Driving sustainable economic growth' },
  { short: 'Safe', label: 'Keeping vulnerable people safe' },
  { short: 'Resilience', label: 'Helping people help themselves' },
  { short: 'Resources', label: 'Making best use of resources now and for the future' },
] as const
