import type { StatementRow } from '../../src/statement/priorities/statement-row';

/**
 * The paper's own reflections and planned action (paragraphs 19 to 64), as an analyst would have typed them into
 * PcpStatement. People's names are left out. The reasons are ours: the paper gives none, which is the gap.
 */
export const paperWords: Partial<StatementRow>[] = [
  {
    priority: 'Reduce murder and other homicide',
    voice: 'Force',
    applies: 'Yes',
    reason: 'homicides are recorded here every year.',
    reflection: [
      'The volume of Homicides in West Midlands has remained relatively stable in recent years averaging 5 a month.',
      'A significant proportion of homicides are often linked to either Organised Crime Groups activity (13%) or domestic-related offending (23%).',
    ].join('\n'),
    plannedAction:
      'Domestic Abuse especially a focus on offenders and Gang Related Violence remain Force Tactical Priorities.',
  },
  {
    priority: 'Reduce serious violence',
    voice: 'Force',
    applies: 'Yes',
    reason: 'knife and firearm offences are recorded in every part of the force area.',
    reflection: [
      'During Q2 there were 41 viable firearms recovered on WMP Force Area, of these 21 were recovered on BE. In total, this FY there have been 74 viable firearms recovered, the greatest volume of recoveries recorded in the opening 2 quarters in the last 5 years. The majority of firearms recovered this quarter have been handguns (21). There have also been 8 converted blank firers, 6 sawn off shotguns, 5 shotguns, 1 rifle and 1 M3 SMG recovered this quarter.',
      'Additional funding from the Home Office is deployed in 3 ways:',
      '- Extended NPU budgets for hotspot policing in Impact Areas.',
      '- Night Time Economy fund that is biddable by all 8 NPUs based on bespoke plans.',
    ].join('\n'),
    plannedAction: 'The Force will also support the national knife crime campaign Op Sceptre in November.',
  },
  {
    priority: 'Disrupt drugs supply and county lines',
    voice: 'Force',
    applies: 'Yes',
    reason: 'county lines run out of the West Midlands into neighbouring forces.',
    reflection:
      'County Lines disruptions remain consistent with the current 2021 monthly average (22.5), and the previous year’s monthly average (24.5).',
    plannedAction: 'County Lines Intensification week will run between 11th – 17th October.',
  },
  {
    priority: 'Reduce neighbourhood crime',
    voice: 'Force',
    applies: 'Yes',
    reason: 'burglary, robbery and vehicle crime touch every neighbourhood.',
    reflection: [
      'Burglary has been reducing since peak in November 2018. Half way through 21/22 the levels are still below the pre covid baseline although slightly up compared to 20/21.',
      'Vehicle Crime is currently down 30% compared to the baseline however the last few months have seen an upward trajectory.',
      'Theft from Person is currently down 44% compared to the baseline.',
    ].join('\n'),
    plannedAction:
      'Neighbourhood Policing units will be focusing on Serious Acquisitive Crime as part of the traditional seasonal darker nights campaigns.',
  },
  {
    priority: 'Tackle cyber crime',
    voice: 'Force',
    applies: 'Yes',
    reason: 'online offences are a growing share of all crime in the region.',
    reflection:
      'Cyber enabled offences have more than doubled in last 6 months compared to similar period pre pandemic with September recording 2599 offences categorised as happening online this now makes up 8% of all crime in the region.',
    plannedAction: 'The OPCC and WMP are introducing cyber apprentices funded through apprentice levy.',
  },
  {
    priority: 'Improve satisfaction among victims, with a particular focus on victims of domestic abuse',
    voice: 'Force',
    applies: 'Yes',
    reason: 'the previous sample showed West Midlands to be below the national average.',
    reflection:
      'Current response rates for the SMS surveys are 10% which is higher than the 6% response rate for previous email surveys.',
    plannedAction: 'Further roll outs of the SMS surveys are scheduled.',
  },
  {
    priority: 'Reduce murder and other homicide',
    voice: 'Commissioner',
    applies: 'Yes',
    reason: 'preventing violence is a priority of my Police and Crime Plan.',
    toldUnder: 'Reduce serious violence',
  },
  {
    priority: 'Reduce serious violence',
    voice: 'Commissioner',
    applies: 'Yes',
    reason: 'serious violence is a priority of my Police and Crime Plan.',
    reflection:
      'The revival of the night time economy and developments in the drug economy are significant factors in the patterns of serious violence.',
    plannedAction:
      'I will establish an Ending Violence Against Women and Girls Alliance across the West Midlands.',
  },
  {
    priority: 'Disrupt drugs supply and county lines',
    voice: 'Commissioner',
    applies: 'Yes',
    reason: 'reducing demand for illicit drugs is key to this issue here.',
    reflection: 'Robust enforcement action against those involved in the drug economy remains in place.',
    plannedAction:
      'I will be working with partners to divert individuals who commit low-level drug offences away from the Criminal Justice System.',
  },
  {
    priority: 'Reduce neighbourhood crime',
    voice: 'Commissioner',
    applies: 'Yes',
    reason: 'my Police and Crime Plan commits West Midlands Police to reductions in acquisitive crime.',
    reflection:
      'Factors outwith the control of policing, such as vehicle security, are pertinent to some neighbourhood crime types.',
    plannedAction: 'I will continue to work with community safety partners to address local priorities.',
  },
  {
    priority: 'Tackle cyber crime',
    voice: 'Commissioner',
    applies: 'Yes',
    reason: 'fraud and cybercrime are prioritised in my Police and Crime Plan.',
    reflection: 'The national collaborations that lead this work require reform.',
    plannedAction:
      'My Police and Crime Plan commits to supporting effective local partnerships to address fraud and cybercrimes.',
  },
  {
    priority: 'Improve satisfaction among victims, with a particular focus on victims of domestic abuse',
    voice: 'Commissioner',
    applies: 'Yes',
    reason: 'I have committed to improve our understanding of satisfaction and of public confidence.',
    reflection:
      'I do not accept that speed of response is the only measure of the quality of the initial contact interaction.',
    plannedAction: 'I will continue to support the Victims Commission.',
  },
  {
    priority: 'Business crime',
    voice: 'Commissioner',
    reflection:
      'Business crime, notably shoplifting, is likely under-reported, so I will be working to improve business confidence to report.',
  },
  {
    priority: 'Asks of government',
    voice: 'Commissioner',
    reflection:
      'Sustained real terms growth is required to meet the standards required to fully meet victims’ needs.',
  },
];
