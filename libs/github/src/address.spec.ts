import { describe, expect, it } from '@jest/globals';
import { AddressError, addressOf } from './address.js';

describe('addressOf', () => {
  it.each([
    [undefined, 'github.com', 'https://api.github.com', 'https://api.github.com/graphql'],
    ['https://api.github.com/', 'github.com', 'https://api.github.com', 'https://api.github.com/graphql'],
    ['https://ghe.example.com/api/v3', 'ghe.example.com', 'https://ghe.example.com/api/v3', 'https://ghe.example.com/api/graphql'],
    [
      'https://ghe.example.com:8443/api/v3/',
      'ghe.example.com:8443',
      'https://ghe.example.com:8443/api/v3',
      'https://ghe.example.com:8443/api/graphql',
    ],
    ['http://127.0.0.1:4010', '127.0.0.1:4010', 'http://127.0.0.1:4010', 'http://127.0.0.1:4010/graphql'],
    ['http://localhost:4010/', 'localhost:4010', 'http://localhost:4010', 'http://localhost:4010/graphql'],
    ['http://[::1]:4010/api/v3', '[::1]:4010', 'http://[::1]:4010/api/v3', 'http://[::1]:4010/api/graphql'],
  ])('%s', (url, host, apiUrl, graphqlUrl) => {
    expect(addressOf(url)).toEqual({ host, apiUrl, graphqlUrl });
  });

  it.each([
    'ghe.example.com',
    'ftp://ghe.example.com',
    'http://ghe.example.com/api/v3',
    'https://me:secret@ghe.example.com',
    'https://ghe.example.com/api/v3?x=1',
    'https://10.1.2.3/api/v3',
    'https://192.168.0.9',
    'https://172.20.0.1',
    'https://169.254.169.254',
    'https://100.64.0.1',
    'https://0.0.0.0',
    'https://[fd00::1]',
    'https://[fe80::1]',
    'https://[::ffff:10.0.0.1]',
    'https://2852039166',
    'http://0177.0.0.1.example.com',
  ])('refuses %s in one sentence', (url) => {
    expect(() => addressOf(url)).toThrow(AddressError);
    expect(() => addressOf(url)).not.toThrow(/secret/);
  });

  it('takes a private address where the admin allows it', () => {
    expect(addressOf('https://10.1.2.3/api/v3', { allowPrivate: true }).graphqlUrl).toBe('https://10.1.2.3/api/graphql');
  });
});
