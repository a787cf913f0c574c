using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Imports.Applying;
using Touyan.Modules.Imports.Commands;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;
using Touyan.Tests.Support;

namespace Touyan.Tests.Organizations;

/// <summary>A county with nothing in it, worked on from the command line.</summary>
internal sealed class EmptyCounty
{
    private static int lastCounty = 500_000;

    private readonly TestApp app;

    private EmptyCounty(TestApp app) => (this.app, Code) = (app, Interlocked.Increment(ref lastCounty));

    public int Code { get; }

    public static async Task<EmptyCounty> OpenAsync(TestApp? app = null) => new(app ?? await SharedApp.GetAsync());

    /// <summary>As <c>./run import organizations FILE --county CODE --on DAY</c> does.</summary>
    public async Task<ImportReport> ImportAsync(byte[] file, string? on = null)
    {
        var path = Path.Combine(app.DataFolder, $"{Guid.CreateVersion7():N}.csv");
        await File.WriteAllBytesAsync(path, file);
        await using var scope = NewScope();
        var kind = scope.ServiceProvider.GetServices<IImportKind>().Single(k => k.Code == "organizations");
        var order = new RunImport.Order(
            kind,
            new FileInfo(path),
            DryRun: false,
            AllOrNothing: false,
            TellsRows: true,
            on is null ? [] : new() { ["on"] = on }
        );
        return (await scope.ServiceProvider.GetRequiredService<RunImport>().RunAsync(order, Actor(scope), default)).Value;
    }

    /// <summary>Undoes the last import; returns why it could not.</summary>
    public async Task<Refusal?> TakeBackAsync()
    {
        var last = await LookAsync(db => db.Imports.OrderByDescending(i => i.UploadedAt).FirstAsync());
        return (
            await RunAsync<UndoImport, Result<ImportId>>(
                (undo, by) => undo.RunAsync(new UndoImport.Input { Id = last.Id, Reason = "传错文件" }, by, default)
            )
        ).Refusal;
    }

    public async Task<TResult> RunAsync<TUseCase, TResult>(Func<TUseCase, Actor, Task<TResult>> act)
        where TUseCase : class
    {
        await using var scope = NewScope();
        return await act(scope.ServiceProvider.GetServices<TUseCase>().First(), Actor(scope));
    }

    public async Task<TResult> LookAsync<TResult>(Func<TouyanDb, Task<TResult>> look)
    {
        await using var scope = NewScope();
        return await look(scope.ServiceProvider.GetRequiredService<TouyanDb>());
    }

    private Actor Actor(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<CommandActor>().Of(Code);

    private AsyncServiceScope NewScope()
    {
        var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TouyanDb>().Enter(Code);
        return scope;
    }
}
