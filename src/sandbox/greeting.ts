/**
 * What the sandbox says when it serves at `url`; the first line is for programs that wait for it. The region has two names:
 * boto3 and the AWS CLI 1 read AWS_DEFAULT_REGION only.
 */
export const greeting = (url: string, region: string, account: string): string => `ready ${url}

An API Gateway, CloudWatch, STS and EventBridge Scheduler of account ${account} in ${region}, empty, and one GitHub repository.
Any credentials will do. For the AWS CLI, any SDK and the action:

  export AWS_ENDPOINT_URL=${url} AWS_REGION=${region} AWS_DEFAULT_REGION=${region}
  export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
  export GITHUB_API_URL=${url}/github

Make an API (the example's answers when this was started with \`--functions examples/orders/functions\`), deploy it, call it:

  ID=$(aws apigateway import-rest-api --body fileb://examples/orders/openapi.yaml --query id --output text)
  aws apigateway create-deployment --rest-api-id $ID --stage-name dev --variables alias=v1
  curl ${url}/_aws/execute-api/$ID/dev/health

In stages.yml, so that the action's smoke tests find it:

  api: { id: ID, region: ${region}, url: '${url}/_aws/execute-api/ID/{stage}' }

GitHub knows every commit and every pull request, with the files of main, once it has some; to change one, send its sha along:

  curl -X PUT ${url}/github/repos/octo/orders/contents/stages.yml -d "{\\"content\\":\\"$(base64 < stages.yml | tr -d '\\n')\\"}"

Everything is kept in memory and gone when this ends: Ctrl-C.
`
