/** Letters of points, «а)»: ё, з, й, о, ч and those after it are not used. */
export const pointLetters = 'абвгдежиклмнпрстуфхц';
