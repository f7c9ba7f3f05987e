/** True for a UUID as `randomUUID` writes it (RFC 9562, section 4): of small letters, digits and dashes alone. */
export const isUuid = (name: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(name);
