import { commandGroup } from '../command.ts';

export const sheet = commandGroup(
  'sheet',
  'Готовит листы к документу: для подписей и для контроля. Документ — любого вида, который читает программа, или JSON.',
  {
    familiarisation: {
      about: 'лист ознакомления с приказом',
      load: async () => (await import('../sheet/signing.ts')).familiarisation,
    },
    approval: {
      about: 'лист согласования проекта',
      load: async () => (await import('../sheet/signing.ts')).approval,
    },
    cards: {
      about: 'контрольные карточки, по одной на каждого ответственного',
      load: async () => (await import('../sheet/cards.ts')).cards,
    },
  },
  ['prikaz sheet familiarisation приказ.docx --people работники.xlsx', 'prikaz sheet cards приказ.pdf'],
);
