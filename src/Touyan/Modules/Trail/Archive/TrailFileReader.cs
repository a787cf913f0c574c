using System.Text.Json;
using Touyan.Modules.Trail.Publication;
using Touyan.Modules.Trail.Sealing;

namespace Touyan.Modules.Trail.Archive;

/// <summary>Reads a <see cref="TrailFile"/> seal by seal. Nothing in it is taken on trust.</summary>
internal sealed class TrailFileReader : IDisposable
{
    private readonly StreamReader text;
    private SealRecord? next;
    private int number;

    public TrailFileReader(Stream file)
    {
        text = new StreamReader(file);
        Head = Read<TrailFile.Head>() is { Form: TrailFile.Form } head ? head : throw new FormatException("不是操作记录文件");
    }

    public TrailFile.Head Head { get; }

    /// <summary>Each seal with the entries that stand behind it, in the order of the file.</summary>
    public IEnumerable<(TrailSeal Seal, IReadOnlyList<TrailEntry> Entries)> Seals()
    {
        next = Read<TrailFile.Line>()?.Seal;
        while (next is { } seal)
            yield return (TrailSeal.Read(seal), Entries());
    }

    public void Dispose() => text.Dispose();

    private List<TrailEntry> Entries()
    {
        var entries = new List<TrailEntry>();
        next = null;
        while (Read<TrailFile.Line>() is { } line)
        {
            if (line.Entry is not { } entry)
            {
                next = line.Seal;
                break;
            }

            entries.Add(TrailEntry.Read(entry));
        }

        return entries;
    }

    private T? Read<T>()
        where T : class
    {
        number++;
        if (text.ReadLine() is not { } line)
            return null;

        try
        {
            return JsonSerializer.Deserialize<T>(line, TrailJson.Options) ?? throw new FormatException($"第 {number} 行是空的");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"第 {number} 行不能识别：{fault.Message}", fault);
        }
    }
}
