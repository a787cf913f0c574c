using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Touyan.Kernel;
using Touyan.Modules.Trail.Witness;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Verification;

/// <summary>Compares a county's rows, as they stand, with what its trail says that they must be.</summary>
internal sealed class RowCheck(TouyanDb db)
{
    private const int Named = 20;

    private readonly Dictionary<(string Table, Guid Id), byte[]> expected = [];
    private readonly List<TrailFinding> findings = [];

    public long Rows { get; private set; }

    public IReadOnlyList<TrailFinding> Findings => findings;

    /// <summary>Takes in what entries tell of rows, in any order.</summary>
    public void Hear(IReadOnlyList<TrailEntry> entries)
    {
        foreach (var entry in entries)
        {
            try
            {
                foreach (var change in RowChange.Unpack(entry.Rows))
                    Mix(change);
            }
            catch (FormatException)
            {
                findings.Add(
                    new TrailFinding("entry.changed", db.County, entry.SealNo, entry.Id, $"记录 {entry.Id} 所述的数据指纹不能识别：被改动")
                );
            }
        }
    }

    private void Mix(RowChange change)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(expected, (change.Table, change.Id), out _);
        known ??= new byte[RowChange.Length];
        RowChange.Mix(known, change.Delta);
    }

    /// <summary>Reads all tables that the trail tells of. What is then left over should be there and is not.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var table in db.Model.GetEntityTypes().Where(RowShape.IsTold))
            await (Task)Reader.MakeGenericMethod(table.ClrType).Invoke(this, [table, ct])!;

        foreach (var ((table, id), digest) in expected)
        {
            if (digest.AsSpan().ContainsAnyExcept((byte)0))
                Found("row.missing", table, id, "操作记录中有，数据库中没有：被删除，或改动没有留下记录");
        }
    }

    private static readonly System.Reflection.MethodInfo Reader = typeof(RowCheck).GetMethod(
        nameof(ReadAsync),
        System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance
    )!;

    private async Task ReadAsync<T>(IEntityType table, CancellationToken ct)
        where T : class
    {
        var shape = RowShape.Of(table);
        await foreach (var row in db.Set<T>().AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            Rows++;
            var state = shape.StateOf(row);
            if (!expected.Remove((state.Table, state.Id), out var told))
                Found("row.untold", state.Table, state.Id, "数据库中有，操作记录中没有：不是经本系统写入的");
            else if (!told.AsSpan().SequenceEqual(state.Digest))
                Found("row.differs", state.Table, state.Id, "与操作记录不符：有改动没有留下记录");
        }
    }

    private void Found(string code, string table, Guid id, string message)
    {
        if (findings.Count < Named)
            findings.Add(new TrailFinding(code, db.County, Seal: null, Entry: null, $"表 {table} 中的 {id} {message}"));
        else if (findings.Count == Named)
            findings.Add(new TrailFinding(code, db.County, Seal: null, Entry: null, "还有更多数据与操作记录不符，此处不再列出"));
    }
}
