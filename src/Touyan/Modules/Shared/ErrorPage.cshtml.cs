using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Platform.Web;

namespace Touyan.Modules.Shared;

/// <summary>What a person reads when something cannot be shown: what it is, and what to do next.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class ErrorPage : PageModel
{
    /// <summary>Number under which a fault stands in the log.</summary>
    public string? Reference { get; private set; }

    public string Heading { get; private set; } = "";

    public string Advice { get; private set; } = "";

    public void OnGet() => Say(StatusOf(Asked));

    public void OnPost() => Say(StatusOf(Asked));

    // From the address alone and not bound to anything: what was posted may be just what could not be read.
    private int Asked => int.TryParse(RouteData.Values["status"]?.ToString(), out var status) ? status : 0;

    // A request that the server could not read is no fault of the program.
    private int StatusOf(int status) =>
        HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad ? bad.StatusCode : status;

    private void Say(int status)
    {
        if (Faults.OutageOf(HttpContext) is { } outage)
        {
            outage.Mark(Response);
            (Heading, Advice) = (outage.Heading, outage.Advice);
            (Reference, Response.StatusCode) = (Faults.Reference(HttpContext), outage.Status);
            return;
        }

        (Heading, Advice) = status switch
        {
            400 => ("请求有误", "提交的内容不完整或已过期。请返回上一页，刷新后再试。"),
            403 => ("无权办理", "您现任的职务不能办理此事。如确需办理，请联系上级党委的管理员。"),
            404 => ("找不到", "您要看的内容不存在，或者不在您的管理范围之内。请检查地址，或从导航重新进入。"),
            409 => ("与现状冲突", "在您办理期间，他人已作了变动。请返回上一页，刷新后再试。"),
            413 => ("内容太大", "提交的内容或者上传的文件超过了允许的大小。请分成几次再试。"),
            422 => ("填写有误", "提交的内容未通过核对。请返回上一页改正后再试。"),
            429 => ("操作过于频繁", "请稍候一分钟再试；正在导出的，请等导出完成。"),
            503 => ("系统维护中", "系统暂时停用，请稍后再试。"),
            >= 400 and < 500 => ("无法办理", "此项请求无法办理。请返回上一页再试。"),
            _ => ("系统出错", "系统出了故障，您的操作可能没有办成，已自动记录。请稍后再试；如仍然出错，请将下面的编号告知系统管理员。"),
        };
        Reference = status >= 500 ? Faults.Reference(HttpContext) : null;
        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
    }
}
