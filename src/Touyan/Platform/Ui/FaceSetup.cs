using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.WebEncoders;
using Touyan.Platform.Telemetry;
using Touyan.Platform.Web;

namespace Touyan.Platform.Ui;

/// <summary>Everything that makes pages look, speak and fail as they should.</summary>
public static class FaceSetup
{
    public static WebApplicationBuilder AddFace(this WebApplicationBuilder builder)
    {
        // Started from the build output outside Development, compressed assets would be served empty without it.
        builder.WebHost.UseStaticWebAssets();
        // A build, unlike a publication, is taken to be in the making: its files would be compressed anew for each answer and never kept by the browser.
        if (!builder.Environment.IsDevelopment())
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";

        builder.Services.AddSingleton<Menu>().AddSingleton<CountyTitles>().AddSingleton<Figures>();
        // Chinese goes out as UTF-8 and not as numeric entities: a fifth fewer bytes.
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.Configure<CookieTempDataProviderOptions>(o =>
            (o.Cookie.Name, o.Cookie.SecurePolicy) = (Flash.CookieName, CookieSecurePolicy.SameAsRequest)
        );
        builder.Services.AddExceptionHandler<FaultLog>();
        builder.Services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        builder
            .Services.AddRazorPages(pages => pages.RootDirectory = "/Modules")
            .AddMvcOptions(mvc =>
            {
                ChineseMessages.ForBinding(mvc.ModelBindingMessageProvider);
                mvc.ModelMetadataDetailsProviders.Add(new ChineseMessages());
                mvc.ModelBinderProviders.Insert(0, new PlausibleBinderProvider([.. mvc.ModelBinderProviders]));
                mvc.Filters.Add<AddressCheck>();
                // What the address names is what is meant: no field of a form may name another.
                mvc.ValueProviderFactories.Insert(0, new RouteValueProviderFactory());
            })
            // The server says what is wrong, in one voice, with or without script.
            .AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false);
        if (builder.Environment.IsDevelopment())
            builder.Services.AddMenuItem(new MenuItem(MenuGroup.Administration, "样式示例", "/face", "star", 900));
        return builder;
    }

    /// <summary>Before routing: headers on every answer, and a page for every failure.</summary>
    public static WebApplication UseFace(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions { ExceptionHandlingPath = "/errors/500", SuppressDiagnosticsCallback = _ => true }
        );
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.Use(Faults.KeepAskedAsync);
        app.Use(NoErrorPagesForApi);
        return app;
    }

    private static Task NoErrorPagesForApi(HttpContext http, RequestDelegate next)
    {
        if (Faults.IsApi(http) && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        return next(http);
    }

    /// <summary>Static files, fingerprinted and compressed, and all pages.</summary>
    public static WebApplication MapFace(this WebApplication app)
    {
        app.MapStaticAssets().Add(endpoint => endpoint.Metadata.Add(new AllowAnonymousAttribute()));
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    /// <summary>Adds an entry to the navigation.</summary>
    public static IServiceCollection AddMenuItem(this IServiceCollection services, MenuItem item) => services.AddSingleton(item);
}
