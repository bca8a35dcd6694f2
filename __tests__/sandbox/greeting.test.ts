import { expect, it } from '@jest/globals'
import { greeting } from '../../src/sandbox/greeting'

it('the greeting sets what any SDK, the AWS CLI of either line and the action read', () => {
  const text = greeting('http://127.0.0.1:4580', 'eu-north-1', '111122223333')
  const set = [...text.matchAll(/^ {2}export (.*)$/gm)].flatMap(([, line = '']) => line.split(' '))
  expect(set.map((one) => one.split('='))).toEqual([
    ['AWS_ENDPOINT_URL', 'http://127.0.0.1:4580'],
    ['AWS_REGION', 'eu-north-1'],
    ['AWS_DEFAULT_REGION', 'eu-north-1'],
    ['AWS_ACCESS_KEY_ID', 'test'],
    ['AWS_SECRET_ACCESS_KEY', 'test'],
    ['GITHUB_API_URL', 'http://127.0.0.1:4580/github'],
  ])
})
