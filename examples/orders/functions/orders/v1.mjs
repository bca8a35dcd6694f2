/** Version v1 of the orders service. */
export const handler = async (event) => {
  const id = event.pathParameters?.id
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(id === undefined ? { ok: true, version: 'v1' } : { id, sku: 'A1', version: 'v1' }),
  }
}
