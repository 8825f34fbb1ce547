// The nine commissioning outcomes of Children's Services in Appendix 1 of the report of 11 November 2013, in words of our own.
// An Act stands here only where the report names one; where it says no more than "a legal duty", so do we. No amounts are given.

type Outcome2014 = { readonly numeral: string; readonly title: string; readonly requires: string; readonly legislation: string | null; readonly size: string | null }

export const outcomes2014: readonly Outcome2014[] = [
  {
    numeral: '(i)', title: 'Child protection and early help', size: 'The biggest single area of activity',
    requires: 'Enough social workers to assess, support, go to court and place children; fostering and adoption; one-to-one help before statutory powers are needed; agencies that watch for risk together.',
    legislation: 'Statutory powers and a safeguarding board; investigating allegations against staff is a legal duty.',
  },
  {
    numeral: '(ii)', title: 'Good early years, school and college places', size: null,
    requires: 'Planning places, admissions and appeals, support and challenge for governors and leaders, data on how schools perform, and stepping in where one fails.',
    legislation: 'Statutory admission rules; the education and inspections Act that the report dates 2004, for schools causing concern.',
  },
  {
    numeral: '(iii)', title: 'Home to school transport', size: 'A significant part of the department’s budget',
    requires: 'School buses, and taxis for pupils with special needs; another department buys the transport and this one pays.', legislation: 'Owed where the law requires it: by distance, or by need.',
  },
  {
    numeral: '(iv)', title: 'Joined-up plans for special needs, birth to 19', size: 'Specialist independent places are a significant cost',
    requires: 'One assessment across education, health and care; joint commissioning of therapies; a local offer that parents can read; both systems side by side in 2014/15.',
    legislation: 'Statutory statements, to give way to education, health and care plans in a reform of 2013 to 2015.',
  },
  {
    numeral: '(v)', title: 'Young people and the criminal justice system', size: 'Fewer young people, with more complex needs',
    requires: 'Supervising and advising those who have offended, and work with their families through one key worker.', legislation: 'A legal duty; the report names no Act.',
  },
  {
    numeral: '(vi)', title: 'Children’s centres for under-fives', size: null,
    requires: 'Services every family can use, targeted work for those who need more, and volunteers to keep the universal offer going.',
    legislation: 'A legal duty whose least offer is not set out; guidance and inspection set a high bar.',
  },
  {
    numeral: '(vii)', title: 'Community health for children', size: null,
    requires: 'Mental health, therapies, extra midwifery, school nursing, and from April 2015 health visiting; commissioned with the NHS under shared contracts.',
    legislation: 'NHS Act 2006 s76, for money put together with the NHS.',
  },
  {
    numeral: '(viii)', title: 'Enough childcare, birth to 11', size: 'One of the two smallest areas',
    requires: 'Knowing what there is, telling parents, advising providers and watching for gaps; very little is provided directly.', legislation: 'A legal duty; “sufficient” has hardly been tested in court.',
  },
  {
    numeral: '(ix)', title: 'Leading cooperation between agencies', size: 'One of the two smallest areas',
    requires: 'A few part-time posts that keep the partnership, its plan and its strategies going, and the programme for families whom many services know.',
    legislation: 'Cooperation duty of 2004; the later detailed rules were repealed.',
  },
]
