/** Members in groups: one joins the open group where `belongs` says so, else it begins a group. */
export const grouped = <T>(
  members: readonly T[],
  belongs: (group: readonly T[], member: T) => boolean,
): T[][] => {
  const groups: T[][] = [];
  for (const member of members) {
    const open = groups.at(-1);
    if (open && belongs(open, member)) open.push(member);
    else groups.push([member]);
  }
  return groups;
};
