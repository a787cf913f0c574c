using Touyan.Kernel;
using Touyan.Modules.Imports.Applying;
using Touyan.Platform.Jobs;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Imports;

/// <summary>The kinds that there are, and the queue in which imports wait to be checked or written.</summary>
public sealed class ImportQueue(Jobs jobs, JobBell bell, IEnumerable<IImportKind> kinds)
{
    /// <summary>Kinds that this person may import.</summary>
    public IReadOnlyList<IImportKind> Of(Actor by) => [.. kinds.Where(k => by.May(k.Permission))];

    /// <summary>The kind with this code; null when there is none, or none for this person.</summary>
    public IImportKind? Find(string code, Actor by) => kinds.FirstOrDefault(k => k.Code == code && by.May(k.Permission));

    /// <summary>The word for a kind, whoever asks.</summary>
    public string TitleOf(string code) => kinds.FirstOrDefault(k => k.Code == code)?.Title ?? code;

    /// <summary>What a problem code of a kind is called.</summary>
    public string? WordOf(string kind, string problem) =>
        kinds.FirstOrDefault(k => k.Code == kind)?.ProblemWords.GetValueOrDefault(problem);

    /// <summary>Columns of a kind whose values are masked once they are in the books.</summary>
    public IEnumerable<WantedColumn> MaskedColumnsOf(string kind) =>
        kinds.FirstOrDefault(k => k.Code == kind)?.Columns.Where(c => c.Masked is not null) ?? [];

    /// <summary>Page of what a row of a kind brought.</summary>
    public string? HrefOf(string kind, Guid? subject) => subject is { } id ? kinds.FirstOrDefault(k => k.Code == kind)?.HrefOf(id) : null;

    /// <summary>Puts an import in the queue, in the unit of work at hand.</summary>
    public void Enqueue(ImportId id) => jobs.Enqueue(ImportJob.JobKind, id.ToString());

    /// <summary>Has the sheet of an import removed when its time has come.</summary>
    internal void RemoveSheetOn(ImportId id, DateTime dueAt) => jobs.Enqueue(ExpiryJob.JobKind, id.ToString(), dueAt);

    /// <summary>Wakes the worker; after the save.</summary>
    public void Begin() => bell.Ring();
}
