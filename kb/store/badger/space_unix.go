//go:build linux || darwin || freebsd

package badger

import "golang.org/x/sys/unix"

// freeSpace returns how many bytes of the disk below dir are free.
func freeSpace(dir string) (bytes int64, known bool) {
	var st unix.Statfs_t
	if unix.Statfs(dir, &st) != nil {
		return 0, false
	}
	return int64(uint64(st.Bavail) * uint64(st.Bsize)), true
}
