/** The status words of `judgement.md`, section 2, and the class that decides their colour. */
export const STATUS_CLASS = {
  Met: 'good',
  Near: 'caution',
  'Not yet met': 'caution',
  'Not met': 'bad',
  'Setting needed': 'neutral',
  Improving: 'good',
  Worsening: 'bad',
  'No clear change': 'caution',
  'No baseline': 'neutral',
  Review: 'review',
  Stable: 'neutral',
  Monitored: 'neutral',
  Done: 'good',
  'In progress': 'caution',
  'Not started': 'neutral',
  Overdue: 'bad',
  'No data': 'neutral',
  'Not available': 'neutral',
  'Not comparable': 'neutral',
} as const;
export type Status = keyof typeof STATUS_CLASS;
export type StatusClass = 'good' | 'caution' | 'bad' | 'neutral' | 'review';

/** Fills of the classes, with black text but for `review` (white): every pair differs for every kind of sight. */
export const CLASS_FILL: Record<StatusClass, { fill: string; text: string }> = {
  good: { fill: '#9FD3F0', text: '#000000' },
  caution: { fill: '#FFF4C2', text: '#000000' },
  bad: { fill: '#F4A582', text: '#000000' },
  neutral: { fill: '#C4C8CC', text: '#000000' },
  review: { fill: '#6A3D9A', text: '#FFFFFF' },
};
