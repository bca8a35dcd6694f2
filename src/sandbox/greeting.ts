/** What the sandbox says when it serves at `url`; the first line is for programs that wait for it. */
export const greeting = (url: string, region: string, account: string): string => `ready ${url}

An API Gateway, CloudWatch, STS and EventBridge Scheduler of account ${account} in ${region}, empty, and one GitHub repository.
Any credentials will do. For the AWS CLI, any SDK and the action:

  export AWS_ENDPOINT_URL=${url} AWS_REGION=${region} AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
  export GITHUB_API_URL=${url}/github

GitHub knows every commit and every pull request, with the files of main, once it has some; to change one, send its sha along:

  curl -X PUT ${url}/github/repos/octo/orders/contents/stages.yml -d "{\\"content\\":\\"$(base64 < stages.yml | tr -d '\\n')\\"}"

Make an API from a definition, deploy it and call it:

  aws apigateway import-rest-api --body fileb://openapi.json
  aws apigateway create-deployment --rest-api-id ID --stage-name dev
  curl ${url}/_aws/execute-api/ID/dev/

Everything is kept in memory and gone when this ends: Ctrl-C.
`
