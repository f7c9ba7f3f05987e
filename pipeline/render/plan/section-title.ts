import type { Section } from '../../model/document.ts';
import { numberMark } from '../number-mark.ts';

/** «2. Спортивные мероприятия», null for a section without number and name. */
export const sectionTitle = ({ number, title }: Pick<Section, 'number' | 'title'>): string | null =>
  [number && numberMark(number), title].filter(Boolean).join(' ') || null;
