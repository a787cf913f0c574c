using System.Runtime.CompilerServices;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Procedures.TakingOver;

/// <summary>Running cases as an import kind: a county does not start empty. One sheet serves all procedures.</summary>
internal sealed class CaseImport(ProcedureBook book, EnterCases enter, TakeBackCases takeBack, IServiceScopeFactory scopes) : IImportKind
{
    public string Code => "cases";

    public string Title => "正在办理的事项";

    public Permission Permission => ProceduresPermissions.Import;

    public IReadOnlyList<WantedColumn> Columns { get; } = CaseColumns.Of(book.All);

    public IReadOnlyDictionary<string, string> ProblemWords => CaseColumns.Words;

    public IReadOnlyList<IReadOnlyList<SheetCell>> Examples => CaseColumns.Examples(Columns.Count);

    public string HrefOf(Guid subject) => $"/cases/{subject}";

    public IEnumerable<SheetNote> NotesOn(ImportContext context) =>
        [
            new SheetNote(
                "cases.taken-over",
                "之前的环节视为已在系统外办完，按今天施行的流程版本继续办理；没有填写期限的，从上一环节办理日期起按规则推算。"
            ),
        ];

    // It runs ahead of the writing: in a unit of work of its own.
    public async IAsyncEnumerable<IReadOnlyList<CheckedRow>> CheckAsync(
        ImportContext context,
        IAsyncEnumerable<IReadOnlyList<SheetRow>> batches,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await using var scope = scopes.EnterCounty(context.By.County);
        var check = scope.ServiceProvider.GetRequiredService<CheckCases>();
        await foreach (var batch in batches.WithCancellation(ct))
            yield return await check.RunAsync(context, batch, ct);
    }

    public Task WriteAsync(ImportContext context, IReadOnlyList<CheckedRow> accepted, CancellationToken ct) =>
        enter.RunAsync(context, accepted, ct);

    public Task<Refusal?> UndoAsync(ImportContext context, string reason, CancellationToken ct) => takeBack.RunAsync(context, reason, ct);
}
