/** The beginning of a section row: «3. Текст», «IV. Текст», «Раздел 2», «Направление 1.». */
export const headingStart =
  /^(?:\d{1,2}\.\s*\p{L}|[IVXLC]+\.?\s+\p{L}|(?:Раздел|Направление|Блок|Этап|Часть)\s+№?\s*[\dIVXLC])/u;

/** «Задачи: …» under the heading of a section says what it is to reach. */
export const tasksStart = /^задач[аи]\s*:/iu;
