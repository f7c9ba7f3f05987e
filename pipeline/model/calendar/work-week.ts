/** Working days a week: of five, Saturday and Sunday are off; of six, as in many schools, only Sunday is. */
export type WorkWeek = 5 | 6;
