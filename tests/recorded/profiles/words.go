// Makes cpu.pb.gz (with labels), heap.pb.gz and mutex.pb.gz.
package main

import (
	"context"
	"crypto/sha256"
	"os"
	"runtime"
	"runtime/pprof"
	"sync"
	"time"
)

var sink uint64
var kept [][]byte
var mu sync.Mutex

func mix(v uint64) uint64 { return v*2654435761 ^ v>>7 }

func walk(n int, v uint64) uint64 {
	if n == 0 {
		return mix(v)
	}
	for i := 0; i < 400; i++ {
		v = mix(v + uint64(i))
	}
	return walk(n-1, v) + mix(v)
}

func hash(n int) {
	b := make([]byte, 4096)
	for i := 0; i < n; i++ {
		s := sha256.Sum256(b)
		b[0] = s[0]
	}
	sink += uint64(b[0])
}

func grow(n int) {
	for i := 0; i < n; i++ {
		b := make([]byte, 1000+i)
		mu.Lock()
		if i%10 == 0 {
			kept = append(kept, b)
		}
		mu.Unlock()
	}
}

func write(name, file string) {
	f, _ := os.Create(file)
	pprof.Lookup(name).WriteTo(f, 0)
	f.Close()
}

func main() {
	runtime.MemProfileRate = 4096
	runtime.SetMutexProfileFraction(1)
	f, _ := os.Create("cpu.pb.gz")
	pprof.StartCPUProfile(f)
	end := time.Now().Add(2500 * time.Millisecond)
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		kind := []string{"walk", "hash"}[i]
		go pprof.Do(context.Background(), pprof.Labels("kind", kind), func(context.Context) {
			for time.Now().Before(end) {
				if kind == "walk" {
					sink += walk(8, sink)
				} else {
					hash(50)
				}
				grow(20)
			}
			wg.Done()
		})
	}
	wg.Wait()
	pprof.StopCPUProfile()
	f.Close()
	runtime.GC()
	write("heap", "heap.pb.gz")
	write("mutex", "mutex.pb.gz")
}
