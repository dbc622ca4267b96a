//go:build !amd64 || noasm

package neural

func adamTile(w, grad, m, v, avg *float32, n uintptr, c *[8]float32) {}
