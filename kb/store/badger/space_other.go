//go:build !linux && !darwin && !freebsd

package badger

func freeSpace(string) (bytes int64, known bool) { return 0, false }
