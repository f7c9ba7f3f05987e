import { describe, expect, test } from 'vitest';
import { Failure } from '../pipeline/report/failure.ts';
import { measure } from './paper-kit.ts';
import { readPages } from './pdf-kit.ts';

// Both are `pdfOf([{ content: show('Приказ', 10, 100) }])`, encrypted by
// qpdf --object-streams=generate --encrypt USER owner 256 [--print=none --extract=n] --
const fromBase64 = (lines: readonly string[]): Buffer => Buffer.from(lines.join(''), 'base64');

/** Opens with the password «читать» alone. */
const locked = fromBase64([
  'JVBERi0xLjcKJb/3ov4KMSAwIG9iago8PCAvRXh0ZW5zaW9ucyA8PCAvQURCRSA8PCAvQmFzZVZlcnNpb24gLzEuNyAvRXh0ZW5z',
  'aW9uTGV2ZWwgOCA+PiA+PiAvUGFnZXMgMyAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL1R5cGUgL09i',
  'alN0bSAvTGVuZ3RoIDQzMiAvRmlsdGVyIC9GbGF0ZURlY29kZSAvTiA1IC9GaXJzdCAyOCA+PgpzdHJlYW0Ke7jzmkp2w81yKbJy',
  'z8u1tgX4gLJQLEpKw9lKBBRI0+SgHa/QL/YF8WAABpEkVNTpie0UE0RgAVzK7KP3kf24jX8ftI0aIQyR6zsRZuufRzFBHXZpqcfD',
  'qyPskPBk5eAuZrXPNgMyuP5B1xgjoEtqNiDDdfttEFZIPrJmSUIlYmZUX4Z9PLDIbEall1TcAxVJIQOl9fY4GXGqgenBqcl1Ymlf',
  'e8VdKgTSfXrwhaBHNnI8q9UPpbtZgAzYVMQRyjESK6b/Q3WUlbLI2/OFqK+lql5pB2A5V2tnzkDi+DXIQHW4+usBR1ccAWkRaO6e',
  '7ECmM3uddZTsoR4o86D/gqqz0FiR5hjbTl2flJiyDawzbel94//CsDgcMfXBnohxrlH7gOMzf3tA/TMXLgEjzLz3dP6EfRJ6F/sP',
  'xp993Edx+hUwlPKJRZ+nYWLuj9aUbeWbeIEH08lr69jnRWSY1p4UoWXYMddqOMWf9SKDHcxiex1l3oI0/UnNUdQpeiy1vW07J6x5',
  'WNkbLFnHfKPT7de7Os1vlJBEDNsBZU1l9HQEKZivnzcpF23TUL89DBJr3UD3ZW5kc3RyZWFtCmVuZG9iago4IDAgb2JqCjw8IC9M',
  'ZW5ndGggMTYwIC9GaWx0ZXIgL0ZsYXRlRGVjb2RlID4+CnN0cmVhbQphz0ciVhKmV0yNO07K+2hHddZO39etbvxHZOdR+QiA6a5r',
  'W2iCrTBvE+3QwqTSdLj9drh3qwkq8mZHlpT3E/mYTyXtg8+zyBmP4MqNrWHmBYgb+Osoo+F5st+79LTCVC3KIjcV58kcWYlHG3Qp',
  'gmXff05u+C/wQRuqgy4Ixd7/Zy+b5LrpALKD2lYOGRdR9tyoqlokbH/C2Rsq0LdFPRpDZW5kc3RyZWFtCmVuZG9iago5IDAgb2Jq',
  'Cjw8IC9GaWx0ZXIgL0ZsYXRlRGVjb2RlIC9MZW5ndGggOTYgPj4Kc3RyZWFtCudOEEimJ3AlOlEMPKylqLDfMfd03ZRxTTxmslrp',
  'aBalia/6lGug1TVdO9NRpQWLjir665sACN3IzqNvITcnnYS6G3sUmA7BhsOXLdfFYxRvxZOdusRUv9Nb5bDJMQLMymVuZHN0cmVh',
  'bQplbmRvYmoKMTAgMCBvYmoKPDwgL0NGIDw8IC9TdGRDRiA8PCAvQXV0aEV2ZW50IC9Eb2NPcGVuIC9DRk0gL0FFU1YzIC9MZW5n',
  'dGggMzIgPj4gPj4gL0ZpbHRlciAvU3RhbmRhcmQgL0xlbmd0aCAyNTYgL08gPDA3YjY1ZGYyMzYyNTE1OThiMTkzZmM0NWUwYTVl',
  'ZGJhZWMwNTI2ZTgyZjE0ZGE5ZTBkNzA4NjIxMThiZWExOTlkNjI5MzNhMGVjNjZmM2M3MmFjNzU2YWIzM2RiMjk3OT4gL09FIDwy',
  'MjdkYjI2YTZiYjk4ZTVkNDM1MjBjZTNmMTJhZGNmNzNmYjY4MTE1ODgyMTU1M2I2NmIyZWJjZjAwMDFiMWVjPiAvUCAtNCAvUGVy',
  'bXMgPDYxOTIzZDlkYzE1MzNiZjg1MzFmMTVlNzkzMTlhNjhjPiAvUiA2IC9TdG1GIC9TdGRDRiAvU3RyRiAvU3RkQ0YgL1UgPGI2',
  'NTgzMjMzYWQzZGZhMDg1ZDA4ZjRlOWJiOTVjZmFlNDE5MWU0M2JlNTgwNWQwOGNjOWE3ZDZhOGMyMmVjNjc5ZDZhMmJiNWUwMDY3',
  'NDk2ODkwMTJkOTlhYjcyMmQwMD4gL1VFIDxkOGE4NmE0NmI4NWQ1NWU2NDhjMmE3ZTNkOGM3OTAxYzNhMDU4MGNhNThkOGFlMDgy',
  'ODY0YmQ5MWFiYzk5ZTU2PiAvViA1ID4+CmVuZG9iagoxMSAwIG9iago8PCAvVHlwZSAvWFJlZiAvTGVuZ3RoIDQ2IC9GaWx0ZXIg',
  'L0ZsYXRlRGVjb2RlIC9EZWNvZGVQYXJtcyA8PCAvQ29sdW1ucyA0IC9QcmVkaWN0b3IgMTIgPj4gL1cgWyAxIDIgMSBdIC9Sb290',
  'IDEgMCBSIC9TaXplIDEyIC9JRCBbPDNjNzhmYzQyMTE5NjdkNjYwNGQ1N2NjYWExYjNkYmZlPjwzYzc4ZmM0MjExOTY3ZDY2MDRk',
  'NTdjY2FhMWIzZGJmZT5dIC9FbmNyeXB0IDEwIDAgUiA+PgpzdHJlYW0KeJxjYgACJkYGfgYmBoZiEKsBxGJgRCf+M035w8TA+Bwo',
  'y7gMSDCpMAAAbasFZwplbmRzdHJlYW0KZW5kb2JqCnN0YXJ0eHJlZgoxNjA3CiUlRU9GCg==',
]);

/** Opens without a password, but forbids to print and to copy. */
const restricted = fromBase64([
  'JVBERi0xLjcKJb/3ov4KMSAwIG9iago8PCAvRXh0ZW5zaW9ucyA8PCAvQURCRSA8PCAvQmFzZVZlcnNpb24gLzEuNyAvRXh0ZW5z',
  'aW9uTGV2ZWwgOCA+PiA+PiAvUGFnZXMgMyAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL1R5cGUgL09i',
  'alN0bSAvTGVuZ3RoIDQzMiAvRmlsdGVyIC9GbGF0ZURlY29kZSAvTiA1IC9GaXJzdCAyOCA+PgpzdHJlYW0KhzrI6dbdFSjl8E20',
  'NmGAeCSykGWkdsBJz3yTT8hNA/TIEL9jdyvYwW8Uc/FDx/KKtPVegmCB6OhPRoM8HcfrQSiHnUgIWCp3frKub2G8i5Vl3ZOsMTQ6',
  'NkQcyUUGPSBQT4/D7MkAuSQ3XB6GPYlwzKxsBMDv4fk3eeUlSzdP5FT+y60m36ovfiqZzHbONHG8nb5exBSfvyH7wrYLKGDo3Mgr',
  '39cukl9/cg9CnQV8JWhVIONQ5Vieg7wchdtaX/OTuJTn0VQBgFurUyj1ZIFKcsqyFHkFhA61lyeDPrwHheBWUoN6eGA4vtSC5haa',
  '76xjPCo3OIMNnCA2Gs8zgn/+LXogzVTYjpjZ4FBJU1LC+Q+Vhk5HGCL4V41x7QIbn3iTdsCoi7bLI/bYVbLu0/M7huPR/IcZsAw4',
  'ARqSXleBjHR98UZtcwEgPYyQ4z0qLvJhuM4BU21jvTIynmmusGFZtIIdv9erHmRgQ3wENnLFBcMZ4e7CHh4ltbJ2nssyqGsB2U+i',
  'nDnuq4TBYFgf4N87/Ipaquhj/iTJvDemQQ07XVVOyuhI0s/SDhSgERXOYYZfZW5kc3RyZWFtCmVuZG9iago4IDAgb2JqCjw8IC9M',
  'ZW5ndGggMTYwIC9GaWx0ZXIgL0ZsYXRlRGVjb2RlID4+CnN0cmVhbQrvO2Yetk1fRcG65RZr+sOfwbJrsS+xuojUJI2vzdZz5459',
  'kxhoy3SMyGjsC0V4JFT0IIaGsPTLzJ5TuIi17y6EDHYksQo6IPyhdycM76bh5BiAyCVUniZYCQhOouro3eN6GP6HEDfSDChhLdji',
  'y3pY7knadyEXDsJICQPCB//UMamhmpz9aH9vmSTiyGmXDYQrw/AzXb7VXlGWO1gfMd2aZW5kc3RyZWFtCmVuZG9iago5IDAgb2Jq',
  'Cjw8IC9GaWx0ZXIgL0ZsYXRlRGVjb2RlIC9MZW5ndGggOTYgPj4Kc3RyZWFtCnbxtHlxbAdOcvuSnfjQtaNNMt4WQo3gH1dwNk4H',
  '7PE0iudIQ+9ZJYf8qppQzCpErqxFMHw8l/RADAb5z2HXANaoDNJYn02+qqNe7iFQKWarvK3ZfudaIe1FLbLV26N652VuZHN0cmVh',
  'bQplbmRvYmoKMTAgMCBvYmoKPDwgL0NGIDw8IC9TdGRDRiA8PCAvQXV0aEV2ZW50IC9Eb2NPcGVuIC9DRk0gL0FFU1YzIC9MZW5n',
  'dGggMzIgPj4gPj4gL0ZpbHRlciAvU3RhbmRhcmQgL0xlbmd0aCAyNTYgL08gPGQ4YTcwYTIxMzdkNDFlMDg4M2RhYWFjYjkxYmNh',
  'ODgyNzg3YzkzMGE5ZjI2NmUxZDg1ZDJlNTg3MmUwNTVkNGE1MzkyNzk2MzhmYWE0NjI0ZWZmM2IwZmFmOTAxZTg2Mz4gL09FIDxk',
  'ODkwMmI5MTBlZTM4MGE4ZDhjMjQ0NmM2ZDIyNzMyYTJkYTBjY2JkOTZkNzA5YWI0YmI0YjY5NjIwZTk3ZmU3PiAvUCAtMjA3MiAv',
  'UGVybXMgPGZjMDU4ZTcxYjViNDA0ZmNiMWZiMGI3OTk5MmQ5YWQ5PiAvUiA2IC9TdG1GIC9TdGRDRiAvU3RyRiAvU3RkQ0YgL1Ug',
  'PDkxNzcwNTZlNjdhNGNkOTMwMDYwNjAzY2I5YTU0ZGJkMzQwZmNmOTUwOTM1NTAwZTI5M2RhZDlmZjFiZmFiZWJmNTE2N2ZlMDg3',
  'NDBjZWMyYWI2M2M3OTliNzI0NGEyMT4gL1VFIDw3NmVlYWEzZGM1ZDdkOGY5NDhhMDdiZmRjNmU3Y2Q5M2ZhMTM5Yjg0NzU2M2Fi',
  'NWE0MGM2YzFlNmI3N2NmMGQwPiAvViA1ID4+CmVuZG9iagoxMSAwIG9iago8PCAvVHlwZSAvWFJlZiAvTGVuZ3RoIDQ2IC9GaWx0',
  'ZXIgL0ZsYXRlRGVjb2RlIC9EZWNvZGVQYXJtcyA8PCAvQ29sdW1ucyA0IC9QcmVkaWN0b3IgMTIgPj4gL1cgWyAxIDIgMSBdIC9S',
  'b290IDEgMCBSIC9TaXplIDEyIC9JRCBbPGY3ZGMzNmI1MzM3YThlNjkxMjdhZDU3MTk2Zjc1NDkyPjxmN2RjMzZiNTMzN2E4ZTY5',
  'MTI3YWQ1NzE5NmY3NTQ5Mj5dIC9FbmNyeXB0IDEwIDAgUiA+PgpzdHJlYW0KeJxjYgACJkYGfgYmBoZiEKsBxGJgRCf+M035w8TA',
  '+Bwoy7gMSDCpMwAAbbEFagplbmRzdHJlYW0KZW5kb2JqCnN0YXJ0eHJlZgoxNjEwCiUlRU9GCg==',
]);

const failure = async (reading: Promise<unknown>): Promise<Failure> => {
  const error: unknown = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Failure)) throw new Error('no Failure', { cause: error });
  return error;
};

const read = { kind: 'page', words: [{ text: 'Приказ' }] };

describe('a protected PDF', () => {
  test('opens with its password', async () => {
    expect((await readPages(locked, { password: 'читать' })).pages).toMatchObject([read]);
  });

  test('asks for its password', async () => {
    const asked = await failure(readPages(locked));
    expect(asked).toMatchObject({ rule: 'read/protected', message: 'Файл защищён паролем.' });
    expect(asked.advice).toContain('--password');
  });

  test('says that a password is wrong', async () => {
    const refused = await failure(readPages(locked, { password: 'писать' }));
    expect(refused).toMatchObject({ rule: 'read/protected', message: 'Пароль к файлу не подошёл.' });
  });

  test('that may be read by anybody needs none', async () => {
    expect((await readPages(restricted)).pages).toMatchObject([read]);
  });

  test('is measured, and said to be protected', async () => {
    const expected = { lines: [{ text: 'Приказ' }], properties: { encrypted: true } };
    expect(await measure(locked, 'читать')).toMatchObject(expected);
    expect(await measure(restricted)).toMatchObject(expected);
    expect((await failure(measure(locked))).rule).toBe('read/protected');
  });
});
