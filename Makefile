# make run    sets up, builds, makes the sample workspace and its four reports
# make test   sets up, builds and runs all tests
.PHONY: help setup setup-test build run serve test bench proofread-score format format-check clean

PROGRAM = .build/release/baocao
OUT = out

help:
	@echo "make run           chạy thử: dựng chương trình, tạo mẫu Minh Sơn, lập bốn báo cáo vào $(OUT)/"
	@echo "make serve         như make run, rồi mở các trang làm việc tại http://127.0.0.1:8080"
	@echo "make test          chạy toàn bộ kiểm thử"
	@echo "make bench         đo tốc độ, so với docxtpl và python-docx"
	@echo "make proofread-score  đo độ chính xác của phần soát văn bản trên bộ văn bản đã chú giải"
	@echo "make format        sắp xếp lại mã nguồn; make format-check chỉ kiểm tra"
	@echo "make setup         cài các gói Debian còn thiếu"

setup:
	@scripts/setup build

setup-test:
	@scripts/setup test

build: setup
	@scripts/release baocao

run: build
	@scripts/run $(PROGRAM) $(OUT)

# The pages, on the sample workspace that make run has made.
serve: run
	@[ -t 1 ] || exec $(PROGRAM) serve -w $(OUT)/minh-son --open-proofreading

test: setup-test
	swift test

bench: build setup-test
	@scripts/bench/run $(PROGRAM)

# Precision and recall of the proof-reader on the annotated set.
proofread-score: build
	@scripts/proofread-score $(PROGRAM)

format:
	swift format format -i -r Benchmarks Sources Tests Package.swift

format-check:
	swift format lint --strict -r Benchmarks Sources Tests Package.swift

clean:
	rm -rf .build .build-* $(OUT)
