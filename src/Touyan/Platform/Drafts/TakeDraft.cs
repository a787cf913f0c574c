using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Platform.Drafts;

/// <summary>Carries out a form that came with a key, once, and answers with its receipt: as a page where a person sent it, as JSON where his phone did.</summary>
internal sealed class TakeDraft(TouyanDb db, Actor by, DraftTickets tickets, TimeProvider clock)
{
    private const string Prefix = "draft:";

    public async Task RunAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (http, ct) = (context.HttpContext, context.HttpContext.RequestAborted);
        if (!Guid.TryParse(http.Request.Headers[DraftHeaders.Key], out var id))
        {
            context.Result = Refused(context, DraftRefusals.BadKey);
            return;
        }

        if (tickets.Check(http.Request.Headers[DraftHeaders.Ticket].ToString(), by) is { } refusal)
        {
            context.Result = Refused(context, refusal);
            return;
        }

        var (key, hash) = (Prefix + id, await DraftContent.HashAsync(http.Request, ct));
        if (await KeptAnswers.FindAsync(db, by, key, ct) is { } kept)
            context.Result = Again(context, kept, hash);
        else
            await DoOnceAsync(context, next, KeptAnswer.Begin(by, key, hash, clock.UtcNow, DraftTickets.GoodFor));
    }

    private async Task DoOnceAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next, KeptAnswer answer)
    {
        var ct = context.HttpContext.RequestAborted;
        await using var work = await UnitOfWork.BeginAsync(db, ct);
        if (!await IsFirstAsync(answer, ct))
        {
            await work.DisposeAsync();
            context.Result = Again(context, (await KeptAnswers.FindAsync(db, by, answer.Key, ct))!, answer.RequestHash.Value.Value);
            return;
        }

        var done = await next();
        if (done.Exception is not null && !done.ExceptionHandled)
            return;

        if (done.Result is LocalRedirectResult { Url: var href })
        {
            var receipt = DraftReceipt.Of(answer.Key, answer.At, PageOf(context).FlashToCome() ?? "", href);
            answer.Complete(StatusCodes.Status303SeeOther, href, receipt.Write());
            await KeptAnswers.KeepAsync(db, answer, ct);
            await work.CommitAsync(ct);
            if (IsPhone(context))
                done.Result = Taken(context, receipt);
        }
        else if (IsPhone(context))
        {
            done.Result = NotDone(context, done.Result);
        }
    }

    // Two at the same time: the database lets only one through, and the other waits until it is done.
    private async Task<bool> IsFirstAsync(KeptAnswer answer, CancellationToken ct)
    {
        try
        {
            db.Add(answer);
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException fault) when (fault.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static IActionResult Again(PageHandlerExecutingContext context, KeptAnswer kept, string hash)
    {
        if (kept.RequestHash.Value.Value != hash)
            return Refused(context, DraftRefusals.Reused);

        var receipt = DraftReceipt.Read(kept.Body.Value.Value);
        return IsPhone(context) ? DraftAnswer.Taken(receipt) : PageOf(context).RedirectWith(receipt.Message, receipt.Href);
    }

    private static IActionResult Taken(PageHandlerExecutingContext context, DraftReceipt receipt)
    {
        PageOf(context).SayNothing();
        return DraftAnswer.Taken(receipt);
    }

    private static IActionResult Refused(PageHandlerExecutingContext context, Refusal refusal)
    {
        var status = refusal.Status;
        return IsPhone(context) ? DraftAnswer.Refused(status, [refusal.Full]) : new StatusCodeResult(status);
    }

    // The form again, or a page that says what is wrong with the whole.
    private static IActionResult? NotDone(PageHandlerExecutingContext context, IActionResult? result)
    {
        var said = result is PageResult page ? page.StatusCode : (result as IStatusCodeActionResult)?.StatusCode;
        var messages = DraftAnswer.MessagesOf(PageOf(context).ModelState);
        return DraftAnswer.Refused(
            said ?? StatusCodes.Status422UnprocessableEntity,
            messages.Count > 0 ? messages : ["找不到要办理的事项：可能已经办结、取消，或者不再由您负责。"]
        );
    }

    private static bool IsPhone(ActionContext context) => context.HttpContext.Request.Headers.Accept.ToString() == "application/json";

    private static PageModel PageOf(PageHandlerExecutingContext context) => (PageModel)context.HandlerInstance;
}
