using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Telemetry;
using Touyan.Platform.Web.Api;

namespace Touyan.Platform.Web;

/// <summary>The one mapping of refusals to what a caller sees.</summary>
public static class Refusals
{
    extension(PageModel page)
    {
        /// <summary>The form again as it was filled in, where something was looked up for it: what is still missing is not told yet.</summary>
        public IActionResult HalfFilledIn()
        {
            foreach (var field in page.ModelState.Values)
            {
                field.Errors.Clear();
                field.ValidationState = ModelValidationState.Skipped;
            }

            return page.Page();
        }

        /// <summary>The form again, 422, with the refusal beside its field (or on top when it concerns the whole).</summary>
        public IActionResult Unprocessable(Refusal? refusal = null)
        {
            if (refusal is not null)
                page.HttpContext.RequestServices.GetRequiredService<Figures>().Refused(refusal.Code);

            if (refusal is { Kind: RefusalKind.NotFound, Field: null })
                return page.NotFound();

            if (refusal is not null)
                page.ModelState.AddModelError(refusal.Field is null ? "" : $"Input.{refusal.Field}", refusal.Full);

            return new PageResult { StatusCode = refusal is null ? StatusCodes.Status422UnprocessableEntity : StatusOf(refusal.Kind) };
        }
    }

    extension(Refusal refusal)
    {
        /// <summary>Message with the article it comes from.</summary>
        public string Full => refusal.Article is null ? refusal.Message : $"{refusal.Message}（依据：{refusal.Article}）";

        /// <summary>HTTP status of its kind.</summary>
        public int Status => StatusOf(refusal.Kind);

        /// <summary>RFC 9457 problem with <c>code</c>, <c>field</c> and <c>article</c>.</summary>
        public IResult ToProblem() => new RefusedResult(refusal, StatusOf(refusal.Kind), TitleOf(refusal.Kind));
    }

    private static int StatusOf(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        };

    private static string TitleOf(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.NotFound => "未找到",
            RefusalKind.Forbidden => "无权办理",
            RefusalKind.Conflict => "与现状冲突",
            RefusalKind.Invalid => "填写有误",
        };
}
