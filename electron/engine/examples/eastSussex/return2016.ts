// East Sussex in the revenue account budget return of 2016/17, line by line, £000 net: a nil is a nil the return states. The headings,
// line numbers and totals are the return's; which department answers for a heading today is set here.

type Line = readonly [line: number, label: string, net: number]
type Group = { readonly group: string; readonly department: 'ASC' | 'CSD' | 'CET' | null; /** As printed; null where the heading is one line. */ readonly total: Line | null; readonly lines: readonly Line[] }

/** Total service expenditure as printed, £000. */
export const TOTAL_2016: Line = [799, 'Total service expenditure', 633_605]

export const return2016: readonly Group[] = [
  {
    group: 'Education Services', department: 'CSD', total: [190, 'Total education services', 277584],
    lines: [
      [110, 'Early years', 20941], [120, 'Primary schools', 135573], [130, 'Secondary schools', 69962], [140, 'Special schools and alternative provision', 23512],
      [145, 'Post-16 provision', 1540], [165, 'Other education and community budget', 26056],
    ],
  },
  {
    group: 'Highways and Transport', department: 'CET', total: [290, 'Total highways and transport services', 28502],
    lines: [
      [210, 'Transport planning, policy and strategy', 1672], [230, 'Structural maintenance', 5987], [247, 'Environmental, safety and routine maintenance', 6314],
      [248, 'Winter service', 977], [249, 'Street lighting (including energy costs)', 2827], [251, 'Traffic management and road safety: congestion charging', 0],
      [252, 'Traffic management and road safety: traffic management – bus lane enforcement', 0],
      [254, 'Traffic management and road safety: road safety education and safe routes (including school crossing patrols)', 925], [258, 'Traffic management and road safety: other', 0],
      [260, 'Parking services', -1194], [271, 'Public transport: statutory concessionary fares', 8196], [272, 'Public transport: discretionary concessionary fares', 779],
      [275, 'Public transport: support to operators', 1857], [276, 'Public transport: co-ordination', 162], [280, 'Airports, harbours and toll facilities', 0],
    ],
  },
  {
    group: 'Children’s Social Care', department: 'CSD', total: [330, 'Total children’s social care', 62499],
    lines: [
      [310, 'Sure start children’s centres/flying start and early years', 5491], [313, 'Children looked after', 27319], [315, 'Other children and family services', 1169],
      [322, 'Family support services', 8942], [323, 'Youth justice', 1294], [325, 'Safeguarding children and young people’s services', 14579], [326, 'Asylum seekers', 0],
      [327, 'Services for young people', 3705],
    ],
  },
  {
    group: 'Adult Social Care', department: 'ASC', total: [360, 'Total adult social care', 171443],
    lines: [
      [332, 'Physical support - adults (18–64)', 14932], [333, 'Physical support - older people (65+)', 36185], [334, 'Sensory support - adults (18–64)', 374],
      [335, 'Sensory support - older people (65+)', 574], [336, 'Support with memory and cognition - adults (18–64)', 573],
      [337, 'Support with memory and cognition - older people (65+)', 3877], [340, 'Learning disability support - adults (18–64)', 43787],
      [341, 'Learning disability support - older people (65+)', 5524], [344, 'Mental health support - adults (18–64)', 5954], [345, 'Mental health support - older people (65+)', 12446],
      [348, 'Substance misuse support', 941], [349, 'Asylum seeker support', 0], [350, 'Support for carer', 1672], [351, 'Social Isolation', 3152],
      [353, 'Assistive equipment and technology', 2920], [354, 'Social care activities', 26468], [355, 'Information and early intervention', 665],
      [356, 'Commissioning and service delivery', 11399],
    ],
  },
  {
    group: 'Public Health', department: 'ASC', total: [390, 'Total public health', 31642],
    lines: [
      [361, 'Sexual health services - STI testing and treatment (prescribed functions)', 1905], [362, 'Sexual health services - Contraception (prescribed functions)', 1445],
      [363, 'Sexual health services - Promotion, prevention and advice (non-prescribed functions)', 1365], [365, 'NHS health check programme (prescribed functions)', 1077],
      [366, 'Health protection - Local authority role in health protection (prescribed functions)', 65], [368, 'National child measurement programme (prescribed functions)', 1867],
      [370, 'Public health advice to NHS commissioners (prescribed functions)', 941], [371, 'Obesity - adults', 233], [372, 'Obesity - children', 938],
      [373, 'Physical activity - adults', 627], [374, 'Physical activity - children', 271], [376, 'Substance misuse - Treatment for drug misuse in adults', 4376],
      [377, 'Substance misuse - Treatment for alcohol misuse in adults', 1621], [378, 'Substance misuse - Preventing and reducing harm from drug misuse in adults', 27],
      [379, 'Substance misuse - Preventing and reducing harm from alcohol misuse in adults', 27],
      [380, 'Substance misuse - Specialist drug and alcohol misuse services for children and young people', 471],
      [381, 'Smoking and tobacco - Stop smoking services and interventions', 1926], [382, 'Smoking and tobacco - Wider tobacco control', 375],
      [383, 'Children 5–19 public health programmes', 7705], [384, 'Miscellaneous public health services - Mandated 0-5 children’s services (prescribed functions)', 67],
      [385, 'Miscellaneous public health services - All Other 0-5 children’s services (non-prescribed functions)', 137], [386, 'Health at work', 2], [387, 'Public mental health', 1155],
      [389, 'Miscellaneous public health services - other', 3019],
    ],
  },
  {
    group: 'Housing Services', department: null, total: [490, 'Total housing services (GFRA only)', 7922],
    lines: [
      [409, 'Housing strategy, advice, advances, enabling, renewals and licensing', 0], [440, 'Homelessness', 0],
      [456, 'Housing benefits: rent allowances and rent rebates - discretionary payments', 0], [457, 'Housing benefits administration', 0],
      [460, 'Other council property - travellers’ sites and non-HRA council property', 195], [475, 'Housing welfare: Supporting People', 7727], [478, 'Other welfare services', 0],
    ],
  },
  {
    group: 'Cultural and Related Services', department: 'CET', total: [509, 'Total cultural and related services', 7982],
    lines: [
      [500, 'Archives', 919], [501, 'Culture and heritage (excluding Archives)', 63], [502, 'Recreation and sport', 0], [503, 'Open spaces', 1128], [504, 'Tourism', 7],
      [505, 'Library service', 5865],
    ],
  },
  {
    group: 'Environmental and Regulatory Services', department: 'CET', total: [590, 'Total environmental and regulatory services', 34055],
    lines: [
      [510, 'Cemetery, cremation and mortuary services', 0], [519, 'Regulatory services: Trading standards', 854], [520, 'Regulatory services: Water safety', 0],
      [521, 'Regulatory services: Food safety', 0], [522, 'Regulatory services: Environmental protection; noise and nuisance', 0], [523, 'Regulatory services: Housing standards', 0],
      [524, 'Regulatory services: Health and safety', 0], [525, 'Regulatory services: Port health (excluding levies)', 0], [526, 'Regulatory services: Port health levies', 0],
      [527, 'Regulatory services: Pest control', 0], [528, 'Regulatory services: Public conveniences', 0], [529, 'Regulatory services: Animal and public health; infectious disease', 0],
      [530, 'Regulatory services: Licensing - Alcohol and entertainment licensing; taxi licensing', 0], [531, 'Community safety (Crime reduction)', 487],
      [532, 'Community safety (Safety services)', 0], [533, 'Community safety (CCTV)', 0], [541, 'Defences against flooding', 268],
      [543, 'Land drainage and related work (excluding levy / Special levies)', 0], [544, 'Land drainage and related work - Levy / Special levies', 0], [547, 'Coast protection', 20],
      [550, 'Agriculture and fisheries services', 0], [570, 'Street cleansing (not chargeable to Highways)', 0], [581, 'Waste collection', 0], [582, 'Waste disposal', 32426],
      [583, 'Trade waste', 0], [584, 'Recycling', 0], [585, 'Waste minimisation', 0], [586, 'Climate change costs', 0],
    ],
  },
  {
    group: 'Planning and Development Services', department: 'CET', total: [599, 'Total planning and development services', 1699],
    lines: [
      [591, 'Building control', 0], [592, 'Development control', 405], [593, 'Planning policy', 343], [594, 'Environmental initiatives', 306], [595, 'Economic development', 645],
      [596, 'Community development', 0], [597, 'Economic research', 0], [598, 'Business Support', 0],
    ],
  },
  {
    group: 'Police', department: null, total: null,
    lines: [
      [601, 'Police services', 0],
    ],
  },
  {
    group: 'Fire', department: null, total: null,
    lines: [
      [602, 'Fire and rescue services', 0],
    ],
  },
  {
    group: 'Central Services', department: null, total: [690, 'Total central services', 10277],
    lines: [
      [604, 'Coroners’ court services', 1563], [605, 'Other court services', 0], [610, 'Corporate and democratic core', 3840],
      [623, 'Local tax collection: council tax discounts - locally funded', 0], [625, 'Local tax collection: council tax support administration', 300],
      [628, 'Local tax collection: other', 0], [650, 'Emergency planning', 173], [675, 'Central services to the public: other', -106],
      [681, 'Non-distributed costs - retirement benefits', 4300], [682, 'Non-distributed costs - costs of unused shares of IT facilities and other assets', 0],
      [684, 'Non-distributed costs - revenue expenditure on surplus assets', 207],
    ],
  },
  {
    group: 'Other', department: null, total: null,
    lines: [
      [698, 'Other services', 0],
    ],
  },
]
